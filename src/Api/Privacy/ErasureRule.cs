namespace Onboarding.Api.Privacy;

/// <summary>The rule for erasures that a person requests.</summary>
/// <param name="NeedsSecondPerson">Whether a second person must approve them.</param>
public sealed record ErasureRule(bool NeedsSecondPerson);
