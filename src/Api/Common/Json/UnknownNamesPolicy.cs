namespace Onboarding.Api.Common.Json;

/// <summary>The policy for unknown names in bodies.</summary>
public enum UnknownNamesPolicy
{
    /// <summary>Ignores them, because published samples have some.</summary>
    Ignore,

    /// <summary>Rejects the request, with a finding for each.</summary>
    Reject,

    /// <summary>The former name of <see cref="Reject"/>, still accepted in settings.</summary>
    Refuse = Reject,
}
