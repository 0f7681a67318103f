namespace Onboarding.Load;

/// <summary>Reports that the command line is invalid.</summary>
public sealed class UsageException(string message) : Exception(message);
