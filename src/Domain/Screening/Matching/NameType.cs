using Onboarding.Domain.Common;

namespace Onboarding.Domain.Screening.Matching;

/// <summary>The type of the bearer of a name. Names of different types are never compared.</summary>
public enum NameType
{
    /// <summary>A natural person.</summary>
    [Code("INDIVIDUAL")]
    Person,

    /// <summary>A company, authority, group or other body.</summary>
    [Code("ORGANIZATION")]
    Organisation,

    /// <summary>A ship.</summary>
    Vessel,

    /// <summary>An aircraft.</summary>
    Aircraft,
}
