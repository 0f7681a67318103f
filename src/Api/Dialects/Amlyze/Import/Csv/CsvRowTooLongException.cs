namespace Onboarding.Api.Dialects.Amlyze.Import.Csv;

/// <summary>A row is longer than the parser may keep in memory.</summary>
/// <param name="max">The most characters of a row.</param>
internal sealed class CsvRowTooLongException(long max) : Exception($"A row is longer than {max} characters.");
