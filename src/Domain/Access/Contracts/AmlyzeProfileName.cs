using Onboarding.Domain.Common;

namespace Onboarding.Domain.Access.Contracts;

/// <summary>The documented versions of AMLYZE that a client can be tied to.</summary>
public enum AmlyzeProfileName
{
    /// <summary>The house's own choice.</summary>
    [Code("default")]
    Default,

    /// <summary>Version A.</summary>
    A,

    /// <summary>Version B.</summary>
    B,

    /// <summary>Version C.</summary>
    C,
}
