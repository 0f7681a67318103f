namespace Onboarding.Api.Common.Access;

/// <summary>
/// Marks pages that check the token of the session themselves (<see cref="SessionCookies"/>): a form sends it as a field, because a page without
/// scripts cannot set a header.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class ChecksFormTokenAttribute : Attribute;
