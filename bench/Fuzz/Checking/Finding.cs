namespace Onboarding.Fuzz.Checking;

/// <summary>What is wrong with a response.</summary>
/// <param name="Kind">The kind; findings of a kind and an operation are counted together.</param>
/// <param name="Operation">The operation that answered.</param>
/// <param name="Detail">What was expected.</param>
public sealed record Finding(string Kind, string Operation, string Detail);
