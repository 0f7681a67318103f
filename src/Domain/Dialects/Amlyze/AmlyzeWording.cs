using System.Collections.Frozen;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Addresses;
using Onboarding.Domain.Customers.Documents;
using Onboarding.Domain.Customers.Questionnaires;
using Onboarding.Domain.Customers.RelatedEntities;

namespace Onboarding.Domain.Dialects.Amlyze;

/// <summary>
/// The published sentences that name AMLYZE (errors.json). For every other rule the sentence of the domain model is the published one. The codes are
/// the same.
/// </summary>
public static class AmlyzeWording
{
    /// <summary>The rules whose published sentence differs from that of the domain model, with the published sentence.</summary>
    public static readonly FrozenDictionary<Rule, Rule> Rules = new Dictionary<Rule, string>
    {
        [CustomerErrors.CategoryUnknown] = "RiskManagementCategory does not exist in Amlyze",
        [CustomerErrors.CitizenshipUnknown] = "Problem with field for INDIVIDUAL type customer. CitizenshipCountry not found in amlyze",
        [CustomerErrors.BirthCountryUnknown] = "BirthCountry not defined in Amlyze",
        [CustomerErrors.PermanentResidenceUnknown] = "PermanentResidenceCountry not defined in Amlyze",
        [CustomerErrors.SecondCitizenshipUnknown] = "SecondCitizenshipCountry not defined in Amlyze",
        [CustomerErrors.RegistrationCountryUnknown] = "RegistrationCountry must exist in Amlyze",
        [CustomerErrors.CommunicationNumberUsed] = "CommunicationNumber already used in amlyze",
        [CustomerErrors.CommunicationNumberUsedInBatch] = "CommunicationNumber already used in amlyze",
        [DocumentErrors.DocumentIssueCountry] = "DocumentIssueCountry is mandatory and must exist in Amlyze",
        [RelatedEntityErrors.RelationTypeUnknown] = "Relation type is not defined in Amlyze",
        [RelatedEntityErrors.CountryUnknown] = "Country not defined in Amlyze",
        [RelatedEntityErrors.LegalFormUnknown] = "LegalForm not found in Amlyze",
        [QuestionnaireErrors.CountryOfActivity] = "CountryOfActivity not found in Amlyze",
        [QuestionnaireErrors.PaymentCountry] = "PaymentCountry not found in Amlyze",
        [QuestionnaireErrors.CountryOfTaxPayment] = "CountryOfTaxPayment not found in Amlyze",
        [AddressErrors.Country] = "Country is mandatory and must exist in Amlyze",
        [AddressErrors.AddressTypeUnknown] = "AddressType is not defined in amlyze",
    }.ToFrozenDictionary(one => one.Key, one => one.Key with { Message = one.Value });

    /// <summary>Returns a rule with its published sentence.</summary>
    public static Rule Of(Rule rule) => Rules.GetValueOrDefault(rule, rule);

    /// <summary>Returns the published message of a finding.</summary>
    public static string Message(Finding finding) => finding.Translate(Of, segment => segment).Message;
}
