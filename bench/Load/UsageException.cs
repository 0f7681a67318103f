namespace Onboarding.Load;

/// <summary>The command line asks for what cannot be done.</summary>
public sealed class UsageException(string message) : Exception(message);
