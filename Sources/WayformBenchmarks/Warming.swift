import Foundation
import GRDB

/// Reads once what screening looks up, as the plain tables are read once before they are asked: a
/// store of 17 gigabytes that was just written does not lie in memory as one in use does.
enum Warming {
  /// Without `declaration` itself, which is most of it.
  private static let statements = [
    "SELECT sum(last) FROM reachPlace", "SELECT sum(seq) FROM reachTrain",
    "SELECT sum(seq) FROM stayTextOf", "SELECT sum(length(text)) FROM stayText",
    "SELECT sum(length(block)) FROM stayTextSearch_data", "SELECT sum(length(facts)) FROM fact",
    "SELECT sum(length(outcome)) FROM screening", "SELECT count(declaration) FROM screening",
    "SELECT count(id) FROM declaration",
  ]

  static func read(_ directory: URL) throws {
    var configuration = Configuration()
    configuration.readonly = true
    let file = directory.appending(path: "wayform.sqlite")
    let queue = try DatabaseQueue(path: file.path, configuration: configuration)
    try queue.read { db in
      for statement in statements { _ = try Int64.fetchOne(db, sql: statement) }
    }
  }
}
