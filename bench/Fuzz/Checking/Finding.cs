namespace Onboarding.Fuzz.Checking;

/// <summary>A defect of a response.</summary>
/// <param name="Kind">The kind; findings of a kind and an operation are counted together.</param>
/// <param name="Operation">The operation that answered.</param>
/// <param name="Detail">The expectation that the response does not meet.</param>
public sealed record Finding(string Kind, string Operation, string Detail);
