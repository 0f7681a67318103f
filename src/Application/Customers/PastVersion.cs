namespace Onboarding.Application.Customers;

/// <summary>A past version of a customer.</summary>
/// <param name="Version">The version's number, from 1.</param>
/// <param name="ChangedAt">The time at which the version began.</param>
/// <param name="ChangedBy">The audit user who requested it.</param>
public sealed record PastVersion(int Version, DateTimeOffset ChangedAt, string ChangedBy);
