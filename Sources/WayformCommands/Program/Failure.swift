import ArgumentParser
import DeclarationStore
import Evaluation
import FieldParsing
import FormPrinting
import FormTemplates
import Foundation
import Gazetteer
import Imaging
import Intake
import Recognition
import Screening
import Specimens
import TerminalReview

/// The one place that turns any error into a text and an exit code.
struct Failure {
  let error: any Error

  init(_ error: any Error) { self.error = error }

  /// Nil for errors that the argument parser words itself, help and clean exits among them.
  var status: ExitStatus? {
    switch error {
    case is StoreError, is ReplayFailure: .storeError
    case is ReaderUnavailable, is GazetteerError: .missingTool
    case let error as PrintingError: error.isMissingFont ? .missingTool : .usage
    case let error as Calibration.Failure: error == .missing ? .missingTool : .usage
    case is TemplateError, is HotspotImportError, is TerminalError, is SpecimenError: .usage
    case is IntakeError, is EvaluationError, is PageFileError, is ObservedSheets.Failure:
      .noUsableInput
    case let error as UsageError: error.status
    default: nil
    }
  }

  func end() -> Never {
    if let status {
      FileHandle.standardError.write(Data("wayform: \(error)\n".utf8))
      Wayform.exit(withError: status.code)
    }
    Wayform.exit(withError: error)
  }
}

/// What a command was asked that cannot be done as asked.
struct UsageError: Error, CustomStringConvertible {
  let description: String
  var status = ExitStatus.usage

  init(_ description: String, status: ExitStatus = .usage) {
    self.description = description
    self.status = status
  }
}

extension PrintingError {
  fileprivate var isMissingFont: Bool {
    if case .missingFont = self { true } else { false }
  }
}
