import ArgumentParser
import Foundation
import Imaging

/// The command line: `wayform <command>`.
struct Wayform: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "wayform",
    abstract: "Reads scanned health declarations and says who arrived from a hotspot.",
    discussion: """
      A day at a station office: 'wayform hotspots import LIST.csv --activate', \
      'wayform scan FOLDER', 'wayform review', \
      'wayform export arrivals --format csv --output arrivals.csv'.

      Exit codes: 0 done, 3 done but some inputs were rejected, 4 no usable input, 5 store error, \
      6 a model, library or tool is missing, 64 usage, 130 interrupted (all that was done is kept).
      """,
    version: "0.1.0",
    subcommands: [
      InitCommand.self, ScanCommand.self, StatusCommand.self, ReviewCommand.self,
      ShowCommand.self, ExplainCommand.self, HotspotsCommand.self, ScreenCommand.self,
      ExportCommand.self, FormCommand.self, SpecimenCommand.self, EvaluateCommand.self,
      CalibrateCommand.self, DoctorCommand.self,
    ])
}

/// What the executable calls.
public enum WayformProgram {
  /// Runs the command given on the command line and ends the process with its exit code.
  public static func main() async {
    BitmapHeap.keepSmall()
    ProgramLog.begin(environment: ProcessInfo.processInfo.environment)
    do {
      var command = try Wayform.parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch {
      Failure(error).end()
    }
  }
}
