namespace Onboarding.Application.Screening;

/// <summary>The files are not a list of the format: cut short, of another kind, or without a mandatory file. Nothing of them is used.</summary>
public sealed class ListFormatException(string message) : Exception(message);
