namespace Onboarding.Api.Common.Bodies;

/// <summary>Marks a controller of a dialect, or one action, that rejects query parameters it does not read (<see cref="KnownParameters"/>).</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class KnownParametersOnlyAttribute : Attribute;
