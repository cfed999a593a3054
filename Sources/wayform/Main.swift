import WayformCommands

@main
enum Main {
  static func main() async { await WayformProgram.main() }
}
