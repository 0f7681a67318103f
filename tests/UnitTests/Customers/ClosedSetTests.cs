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
        { "sourceOfRiskLevel", CodesOf<SourceOfRiskLevel>() },
        { "riskLevel", CodesOf<RiskLevel>() },
        { "customerStatus", CodesOf<CustomerStatus>() },
        { "entityType", CodesOf<EntityType>() },
        { "screeningProcess", CodesOf<ScreeningProcess>() },
        { "listPurpose", CodesOf<ListPurpose>() },
        { "contactType", CodesOf<ContactType>() },
        { "identityDocumentType", CodesOf<IdentityDocumentType>() },
        { "turnoverRange", CodesOf<TurnoverRange>() },
        { "turnoverDirection", CodesOf<TurnoverDirection>() },
        { "additionalValueDatatype", CodesOf<AdditionalValueDatatype>() },
    };

    [Theory, MemberData(nameof(Sets))]
    public void A_closed_set_has_the_published_codes(string published, string[] codes) =>
        Repository.Contract("amlyze", "classifiers.json").GetProperty("fixed_enums").GetProperty(published).EnumerateArray().Select(code => code.GetString())
            .Should().BeEquivalentTo(codes);

    [Fact]
    public void A_code_is_parsed_to_its_value() =>
        Enum.GetValues<IdentityDocumentType>().Should().OnlyContain(value => Codes<IdentityDocumentType>.Read(Codes<IdentityDocumentType>.Of(value)) == value);

    [Fact]
    public void An_unknown_code_in_the_database_is_a_corrupt_record() =>
        FluentActions.Invoking(() => Codes<EntityType>.Read("individual")).Should().Throw<FormatException>();

    private static string[] CodesOf<T>() where T : struct, Enum => [.. Codes<T>.All];
}
