namespace Onboarding.Api.Dialects.Amlyze.Import;

/// <summary>
/// A file cannot be imported at all: it does not exist, is of another kind, or has a header that cannot be used. Nothing was imported.
/// </summary>
/// <param name="message">The reasons, one a line.</param>
internal sealed class ImportFileException(string message) : Exception(message);
