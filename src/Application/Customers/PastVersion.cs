namespace Onboarding.Application.Customers;

/// <summary>A version that was replaced.</summary>
/// <param name="Version">Its number, from 1.</param>
/// <param name="ChangedAt">When it began.</param>
/// <param name="ChangedBy">The audit user who asked for it.</param>
public sealed record PastVersion(int Version, DateTimeOffset ChangedAt, string ChangedBy);
