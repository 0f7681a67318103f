using Onboarding.Api.Common.Documentation;
using Onboarding.Api.Customers;
using Onboarding.Api.Dialects.Yativo.Wire;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Documents;
using Onboarding.Domain.Dialects.Yativo;
using Onboarding.Domain.Dialects.Yativo.Kyc;

namespace Onboarding.Api.Dialects.Yativo;

/// <summary>
/// The bodies of this dialect with their field tables, for the API description. <c>[Mandatory]</c> says which members are required.
/// </summary>
internal static class YativoDescribedFields
{
    private static readonly CustomerForm[] Customer = [YativoForms.Customer];
    private static readonly CustomerForm[] Kyc = [YativoForms.Kyc];

    /// <summary>All bodies.</summary>
    public static IReadOnlyList<DescribedFields> All { get; } =
    [
        FieldDescriptions.Limits<CreateCustomerBody, CustomerDraft>(ShortFormFields.All, Customer, NameOf),
        FieldDescriptions.Limits<ChangeCustomerBody, CustomerDraft>(ShortFormFields.All, Customer, NameOf),
        FieldDescriptions.Limits<CreateCustomerBody, DocumentDraft>(
            DocumentFields.All, Customer, name => name == "identityDocumentType" ? null : NameOf($"listBusinessEntityDocument/{name}")),
        FieldDescriptions.Limits<AddressBody, YativoAddress>(YativoRules.Address, Customer),
        FieldDescriptions.Limits<IndividualKycBody, PersonKyc>(KycFields.Person, Kyc),
        FieldDescriptions.Limits<BusinessKycBody, BusinessKyc>(KycFields.Business, Kyc),
        FieldDescriptions.Limits<KycUpdateBody, PersonKyc>(KycFields.Person, Kyc),
        FieldDescriptions.Limits<KycUpdateBody, BusinessKyc>(KycFields.Business, Kyc),
        FieldDescriptions.Limits<KycAddressBody, KycAddress>(KycFields.Address, Kyc),
        FieldDescriptions.Limits<KycDocumentBody, KycDocument>(KycFields.Document, Kyc),
        FieldDescriptions.Limits<KycUploadBody, KycUpload>(KycFields.Upload, Kyc),
        FieldDescriptions.Limits<KycRegulatedActivityBody, KycRegulatedActivity>(KycFields.RegulatedActivity, Kyc),
        FieldDescriptions.Limits<KycOwnerBody, KycOwner>(KycFields.Owner, Kyc),
    ];

    private static string? NameOf(string field) =>
        YativoFields.Names.TryGetValue("/" + field, out var name) && !name.Contains('.', StringComparison.Ordinal) ? name : null;
}
