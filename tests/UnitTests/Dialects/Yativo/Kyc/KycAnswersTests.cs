using System.Text.Json;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Fields;
using Onboarding.Domain.Dialects.Yativo.Kyc;
using Onboarding.Domain.Verification.Contracts;
using Onboarding.UnitTests.Customers.Fields;
using Onboarding.UnitTests.ReferenceData;
using static Onboarding.UnitTests.Dialects.Yativo.Kyc.KycSamples;

namespace Onboarding.UnitTests.Dialects.Yativo.Kyc;

/// <summary>The answers of a submission: each member ends in the customer's data, and those that state a high risk are marked.</summary>
public class KycAnswersTests
{
    [Fact]
    public void Every_member_of_a_person_changes_the_customer() => EachLands<PersonKyc>(person => new() { Type = EntityType.Individual, Person = person });

    [Fact]
    public void Every_member_of_a_business_changes_the_customer() => EachLands<BusinessKyc>(business => new() { Type = EntityType.Organization, Business = business });

    [Fact]
    public void Every_member_of_the_lists_changes_the_customer()
    {
        EachLands<KycOwner>(owner => new() { Type = EntityType.Organization, Business = new() { Owners = [owner] } }, path => path is "OwnershipPercentage");
        EachLands<KycUpload>(upload => new() { Type = EntityType.Individual, Person = new() { UploadedDocuments = [upload] } });
        EachLands<KycDocument>(document => new() { Type = EntityType.Individual, Person = new() { IdentifyingInformation = [document] } });
    }

    [Fact]
    public void The_names_of_the_answers_are_those_of_the_fields()
    {
        Names(KycFields.Person).Should().BeEquivalentTo(Stored<PersonKyc>());
        Names(KycFields.Business).Should().BeEquivalentTo(Stored<BusinessKyc>());
        Names(KycFields.Owner).Should().BeEquivalentTo(Stored<KycOwner>());
        Names(KycFields.Upload).Append("id").Should().BeEquivalentTo(Stored<KycUpload>());
        Names(KycFields.RegulatedActivity).Should().BeEquivalentTo(Stored<KycRegulatedActivity>());

        static IEnumerable<string> Names<T>(FieldTable<T> table) => table.Select(field => field.Name);

        static IEnumerable<string> Stored<T>() => KycAnswersContext.Default.GetTypeInfo(typeof(T))!.Properties.Select(member => member.Name);
    }

    [Fact]
    public void Answers_that_state_a_high_risk_are_marked_with_the_paths_at_which_they_are_read()
    {
        var business = Business with
        {
            PepStatus = true,
            HighRiskActivities = ["gambling"],
            ConductsMoneyServices = true,
            ThirdPartyMsbPayments = true,
            OperatesInProhibitedCountries = true,
            RegulatedActivity = new() { LicenseNumber = "L-1" },
        };

        var profile = Customer(EntityType.Organization).Submit(Of(business)).Profile;

        profile.IsPEP.Should().BeTrue();
        profile.Verification!.HighRisk!.Select(one => one.Answer).Should().Equal(
            "pep_status", "high_risk_activities", "conducts_money_services", "third_party_msb_payments", "operates_in_prohibited_countries", "regulated_activity");
        profile.Verification.HighRisk![0].Paths.Should().Equal("/verification/answers/pep_status", "/isPEP");
        profile.Verification.HighRisk.SelectMany(one => one.Paths).Where(path => path != "/isPEP").Should().OnlyContain(path => KycOtherAnswers.Paths.Contains(path));
        var harmless = business with
        {
            PepStatus = false,
            HighRiskActivities = ["none_of_the_above"],
            ConductsMoneyServices = false,
            ThirdPartyMsbPayments = null,
            OperatesInProhibitedCountries = false,
            RegulatedActivity = null,
        };
        Customer(EntityType.Organization).Submit(Of(harmless)).Profile.Verification!.HighRisk.Should().BeNull();
    }

    [Fact]
    public void Every_stored_answer_has_a_path_at_which_rule_sets_read_it()
    {
        string[] answers =
        [
            .. Paths(Leaves.Of<PersonKyc>("US").Select(leaf => Of(leaf.Owner))), .. Paths(Leaves.Of<BusinessKyc>("US").Select(leaf => Of(leaf.Owner))),
            .. Paths(Leaves.Of<KycUpload>().Select(leaf => Of(new PersonKyc { UploadedDocuments = [leaf.Owner] }))),
            .. Paths(Leaves.Of<KycUpload>().Select(leaf => Of(new BusinessKyc { Documents = [leaf.Owner], ExtraDocuments = [leaf.Owner] }))),
            .. Paths(Leaves.Of<KycOwner>("US").Select(leaf => Of(new BusinessKyc { Owners = [leaf.Owner] }))),
        ];

        // The id of a document and the address of a file say nothing about the customer.
        answers.Where(path => !path.EndsWith("/id", StringComparison.Ordinal) && !path.Contains("_file", StringComparison.Ordinal) && !path.Contains("/file/", StringComparison.Ordinal)
            && !path.Contains("selfie_image", StringComparison.Ordinal)).Should().HaveCountGreaterThan(40).And.BeSubsetOf(KycOtherAnswers.Paths);

        static IEnumerable<string> Paths(IEnumerable<VerificationSubmission> submissions) => submissions.SelectMany(submission =>
            ((YativoSubmission)submission.Data).Patch(new CustomerProfileDraft(), isUpdate: false, Seed.Classifiers, new(2026, 6, 1)).Verification.Value!.Answers!
                .SelectMany(answer => PathsIn(answer.Value, $"/verification/answers/{answer.Key}"))).Distinct();

        static IEnumerable<string> PathsIn(JsonElement value, string path) => value.ValueKind switch
        {
            JsonValueKind.Object => value.EnumerateObject().SelectMany(member => PathsIn(member.Value, $"{path}/{member.Name}")),
            JsonValueKind.Array => value.EnumerateArray().SelectMany(item => PathsIn(item, $"{path}/*")),
            _ => [path],
        };
    }

    [Fact]
    public void A_change_keeps_the_answers_that_it_does_not_state_and_their_marks()
    {
        var customer = Customer(EntityType.Organization).Submit(Of(Business with { ConductsMoneyServices = true, Website = "https://example.com" })).Decide(isAccepted: false);

        customer.Submit(Of(new BusinessKyc { PhoneNumber = "2070000000" }, isUpdate: true));

        var stored = KycAnswers.Business(customer.Profile.Verification!.Answers);
        (stored.PhoneNumber, stored.Website, stored.ConductsMoneyServices).Should().Be(("2070000000", "https://example.com", true));
        customer.Profile.Verification.HighRisk!.Select(one => one.Answer).Should().Equal("conducts_money_services");
        customer.Decide(isAccepted: false).Submit(Of(Business)).Profile.Verification!.HighRisk.Should().BeNull("a new submission replaces all answers");
    }

    private static void EachLands<T>(Func<T, YativoSubmission> submission, Func<string, bool>? isAmbiguous = null) where T : notnull, new()
    {
        var without = Text(submission(new T()));
        Leaves.Of<T>("US").Should().NotBeEmpty().And.OnlyContain(leaf => isAmbiguous != null && isAmbiguous(leaf.Path) || Text(submission(leaf.Owner)) != without);
    }

    // The changes of the patch, as text.
    private static string Text(YativoSubmission submission)
    {
        var patch = submission.Patch(new CustomerProfileDraft(), isUpdate: false, Seed.Classifiers, new(2026, 6, 1));
        return JsonSerializer.Serialize(patch with { Extension = null });
    }
}
