using Onboarding.Domain.Common;

namespace Onboarding.Domain.Customers.Documents;

/// <summary>Why a person opens the content of a document or a file. A closed set, so that the audit trail gets no personal data by it.</summary>
public enum ReadReason
{
    /// <summary>To check the identity of the customer.</summary>
    [Code("identity_check")]
    IdentityCheck,

    /// <summary>To decide a case or a hit.</summary>
    [Code("decision")]
    Decision,

    /// <summary>To answer a question of the customer or of the client.</summary>
    [Code("customer_request")]
    CustomerRequest,

    /// <summary>For an audit or an authority.</summary>
    [Code("audit")]
    Audit,
}
