using Onboarding.Domain.Common;
using Onboarding.Domain.Statistics;

namespace Onboarding.Application.Statistics;

/// <summary>A stored figure of one day, account and business unit.</summary>
/// <param name="Day">The day (UTC).</param>
/// <param name="Account">The account.</param>
/// <param name="Unit">The business unit of the customers; empty for those without one.</param>
/// <param name="Measure">The kind of things that are counted.</param>
/// <param name="Level">The code of the risk level; empty if there is none, or the measure has no levels.</param>
/// <param name="Category">The risk management category; empty if there is none, or the measure has no categories.</param>
/// <param name="Detail">The state, age or class that the measure counts by; empty for other measures.</param>
/// <param name="Value">The number.</param>
public sealed record Figure(DateOnly Day, AccountId Account, string Unit, Measure Measure, string Level, string Category, string Detail, long Value);
