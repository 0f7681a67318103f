using Onboarding.Domain.Common;

namespace Onboarding.Domain.Customers.Documents;

/// <summary>The type of a document (fields.json, identityDocumentType).</summary>
public enum IdentityDocumentType
{
    /// <summary>A passport.</summary>
    Passport,

    /// <summary>A national identity card.</summary>
    [Code("IDENTITYCARD")]
    IdentityCard,

    /// <summary>A residence permit.</summary>
    [Code("RESIDENCEPERMIT")]
    ResidencePermit,

    /// <summary>A driving licence.</summary>
    [Code("DRIVINGLICENSE")]
    DrivingLicense,

    /// <summary>The registration certificate of an organisation.</summary>
    [Code("REGISTRATIONCERTIFICATE")]
    RegistrationCertificate,

    /// <summary>Another document.</summary>
    Other,
}
