using Onboarding.Domain.Common;

namespace Onboarding.Domain.Access.Contracts;

/// <summary>What a client may speak: one of the published APIs, or the house's own.</summary>
public enum Dialect
{
    /// <summary>AMLYZE.</summary>
    [Code("amlyze")]
    Amlyze,

    /// <summary>Yativo.</summary>
    [Code("yativo")]
    Yativo,

    /// <summary>Enfuce.</summary>
    [Code("enfuce")]
    Enfuce,

    /// <summary>The house's own API.</summary>
    [Code("house")]
    House,
}
