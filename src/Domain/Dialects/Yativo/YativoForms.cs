using System.Collections.Frozen;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Documents;
using Onboarding.Domain.Customers.Fields;
using Onboarding.Domain.Dialects.Yativo.Kyc;

namespace Onboarding.Domain.Dialects.Yativo;

/// <summary>The forms of payment companies (yativo.md, Create request).</summary>
public static class YativoForms
{
    /// <summary>The dialect's name.</summary>
    public static readonly DialectName Dialect = new("yativo");

    /// <summary>The form of a customer: one name, e-mail, phone and country.</summary>
    public static CustomerForm Customer { get; } = new(
        "payment company's customer",
        Dialect,
        FormPart.Of(CustomerFields.All).Require("requester", "entityType").Limit(CustomerFields.LongNameMaxLength, "firstName", "lastName"),
        FormPart.Of(ShortFormFields.All).Require("fullName", "email", "phone", "statedCountry"),
        FormPart.Of(DocumentFields.All).Require("identityDocumentType", "documentNumber", "documentExpiryDate", "documentIssueCountry"))
    {
        Fields = FrozenSet.ToFrozenSet(["requester", "entityType", "fullName", "email", "phone", "statedCountry", "listBusinessEntityDocument"]),
        InitialStatus = CustomerStatus.Pending,
        Extension = YativoExtension.Instance,
    };

    /// <summary>
    /// The form by which a submission changes the customer. Its documents need not have a number or dates: the submission has its own rules.
    /// </summary>
    public static CustomerForm Verified { get; } = new(
        "payment company's verified customer",
        Dialect,
        FormPart.Of(CustomerFields.All).Require("requester", "entityType").Limit(CustomerFields.LongNameMaxLength, "firstName", "lastName"),
        FormPart.Of(ShortFormFields.All),
        FormPart.Of(DocumentFields.All).Require("identityDocumentType"))
    {
        Fields = Customer.Fields,
        InitialStatus = CustomerStatus.Pending,
        Extension = YativoExtension.Instance,
    };

    /// <summary>The form of a submission for verification. It is not a form of a customer.</summary>
    public static CustomerForm Kyc { get; } = new(
        "payment company's submission",
        Dialect,
        FormPart.RequireAll(KycFields.Person),
        FormPart.RequireAll(KycFields.Business),
        FormPart.RequireAll(KycFields.Address),
        FormPart.RequireAll(KycFields.Document),
        FormPart.RequireAll(KycFields.OwnerDocument),
        FormPart.RequireAll(KycFields.Upload),
        FormPart.RequireAll(KycFields.BusinessDocument),
        FormPart.RequireAll(KycFields.Owner));
}
