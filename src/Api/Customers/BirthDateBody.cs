using Onboarding.Api.Common.Json;

namespace Onboarding.Api.Customers;

/// <summary>A person's date of birth.</summary>
/// <param name="BirthDate">A day (YYYY-MM-DD), a month (YYYY-MM) or a year (YYYY), from 1900 on and not in the future; required.</param>
public sealed record BirthDateBody([property: Mandatory] string? BirthDate);
