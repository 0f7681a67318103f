namespace Onboarding.Api.Dialects.Amlyze.Wire;

/// <summary>A simplified customer. Numbers and booleans are accepted with and without quotes.</summary>
/// <remarks>
/// This type only describes the body: the call reads a <see cref="CustomerRequest"/>, so that the rules report members of other forms.
/// </remarks>
public sealed record SimplifiedCustomerRequest : CustomerRequest;
