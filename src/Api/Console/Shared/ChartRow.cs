namespace Onboarding.Api.Console.Shared;

/// <summary>A bar of a chart.</summary>
/// <param name="Label">The group.</param>
/// <param name="Value">The number.</param>
/// <param name="Class">The CSS class for its colour.</param>
public sealed record ChartRow(string Label, double Value, string? Class = null);
