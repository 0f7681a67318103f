using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Contacts;
using Onboarding.Domain.Customers.Documents;
using Onboarding.Domain.Customers.Questionnaires;
using Onboarding.Domain.Risk.Contracts;
using Onboarding.Domain.Screening.Contracts;
using Onboarding.UnitTests.Common;

namespace Onboarding.UnitTests.Customers;

public class ClosedSetTests
{
    public static TheoryData<string, string[]> Sets => new()
    {
        { "sourceOfRiskLevel", Spelled<SourceOfRiskLevel>() },
        { "riskLevel", Spelled<RiskLevel>() },
        { "customerStatus", Spelled<CustomerStatus>() },
        { "entityType", Spelled<EntityType>() },
        { "screeningProcess", Spelled<ScreeningProcess>() },
        { "listPurpose", Spelled<ListPurpose>() },
        { "contactType", Spelled<ContactType>() },
        { "identityDocumentType", Spelled<IdentityDocumentType>() },
        { "turnoverRange", Spelled<TurnoverRange>() },
        { "turnoverDirection", Spelled<TurnoverDirection>() },
        { "additionalValueDatatype", Spelled<AdditionalValueDatatype>() },
    };

    [Theory, MemberData(nameof(Sets))]
    public void A_closed_set_is_spelled_as_published(string published, string[] spelled) =>
        Repository.Contract("amlyze", "classifiers.json").GetProperty("fixed_enums").GetProperty(published).EnumerateArray().Select(code => code.GetString())
            .Should().BeEquivalentTo(spelled);

    [Fact]
    public void A_spelling_reads_back_to_its_value() =>
        Enum.GetValues<IdentityDocumentType>().Should().OnlyContain(value => Codes<IdentityDocumentType>.Read(Codes<IdentityDocumentType>.Of(value)) == value);

    [Fact]
    public void Another_spelling_of_our_own_records_is_a_corrupt_record() =>
        FluentActions.Invoking(() => Codes<EntityType>.Read("individual")).Should().Throw<FormatException>();

    private static string[] Spelled<T>() where T : struct, Enum => [.. Codes<T>.All];
}
