internal import Foundation

/// Natural logarithm and exponential, by the platform's mathematics library.
func logarithm(_ value: Double) -> Double { log(value) }
func exponential(_ value: Double) -> Double { exp(value) }

/// Log-odds, kept within what ten thousand observations could tell.
func logOdds(_ probability: Double) -> Double {
  let least = 1e-4
  let kept = min(1 - least, max(least, probability))
  return log(kept / (1 - kept))
}
