using Onboarding.Api.Common.Documentation;
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
        DescribedFields.Limits<CreateCustomerBody, CustomerDraft>(ShortFormFields.All, Customer, NameOf),
        DescribedFields.Limits<ChangeCustomerBody, CustomerDraft>(ShortFormFields.All, Customer, NameOf),
        DescribedFields.Limits<CreateCustomerBody, DocumentDraft>(
            DocumentFields.All, Customer, name => name == "identityDocumentType" ? null : NameOf($"listBusinessEntityDocument/{name}")),
        DescribedFields.Limits<AddressBody, YativoAddress>(YativoRules.Address, Customer),
        DescribedFields.Limits<IndividualKycBody, PersonKyc>(KycFields.Person, Kyc),
        DescribedFields.Limits<BusinessKycBody, BusinessKyc>(KycFields.Business, Kyc),
        DescribedFields.Limits<KycUpdateBody, PersonKyc>(KycFields.Person, Kyc),
        DescribedFields.Limits<KycUpdateBody, BusinessKyc>(KycFields.Business, Kyc),
        DescribedFields.Limits<KycAddressBody, KycAddress>(KycFields.Address, Kyc),
        DescribedFields.Limits<KycDocumentBody, KycDocument>(KycFields.Document, Kyc),
        DescribedFields.Limits<KycUploadBody, KycUpload>(KycFields.Upload, Kyc),
        DescribedFields.Limits<KycRegulatedActivityBody, KycRegulatedActivity>(KycFields.RegulatedActivity, Kyc),
        DescribedFields.Limits<KycOwnerBody, KycOwner>(KycFields.Owner, Kyc),
    ];

    private static string? NameOf(string field) =>
        YativoFields.Names.TryGetValue("/" + field, out var name) && !name.Contains('.', StringComparison.Ordinal) ? name : null;
}
