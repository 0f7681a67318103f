using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;

namespace Onboarding.Domain.Dialects.Yativo.Kyc;

/// <summary>Determines what the newest page requires of a business and its submissions did not state.</summary>
public static class KycDue
{
    private const string Persons = "associated_persons";

    /// <summary>
    /// Returns the fields, nested ones by dotted names: the answers that decide a risk, both addresses, the registration among the documents, and of
    /// every associated person a tax number and another document (Y30). Empty for a person.
    /// </summary>
    public static IReadOnlyList<string> Of(EntityType type, CustomerProfile profile) =>
        type == EntityType.Organization ? [.. OfBusiness(KycAnswers.Business(profile.Verification?.Answers), profile)] : [];

    private static IEnumerable<string> OfBusiness(BusinessKyc stated, CustomerProfile profile)
    {
        (string Name, bool IsStated)[] all =
        [
            ("registered_address", HasAddress(profile, KycCodes.Registration)),
            ("physical_address", HasAddress(profile, KycCodes.Headquarters)),
            ("pep_status", stated.PepStatus is not null),
            ("third_party_msb_payments", stated.ThirdPartyMsbPayments is not null),
            ("documents", stated.Documents?.Any(document => document.Purpose == KycWords.Registration) == true),
        ];
        return all.Where(one => !one.IsStated).Select(one => one.Name).Concat(OfPersons(stated.Owners ?? [], profile));
    }

    private static IEnumerable<string> OfPersons(IReadOnlyList<KycOwner> persons, CustomerProfile profile)
    {
        foreach (var (i, person) in persons.Index())
        {
            var (documents, id) = (person.IdentifyingInformation ?? [], KycOwner.ExternalIdOf(i));
            var hasTaxNumber = documents.Any(document => document.IsTaxNumber)
                || profile.RelatedEntities?.Any(entity => entity.ExtId == id && entity.NationalCode is not null) == true;
            if (!hasTaxNumber || documents.All(document => document.IsTaxNumber))
            {
                yield return $"{Persons}.{i}.identifying_information";
            }
        }
    }

    private static bool HasAddress(CustomerProfile profile, string type) => profile.Addresses?.Any(address => address.AddressType == type) == true;
}
