using System.Text;
using System.Text.Json;
using Onboarding.Api.Dialects.Amlyze;
using Onboarding.Api.Dialects.Amlyze.Batches;
using Onboarding.Api.Dialects.Amlyze.Profiles;
using Onboarding.Api.Dialects.Amlyze.Wire;
using Onboarding.Application.Customers.RegisterBatch;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Warnings;
using Onboarding.Domain.Dialects.Amlyze;

namespace Onboarding.UnitTests.Dialects.Amlyze;

/// <summary>The warnings about accepted requests, and the names that were ignored.</summary>
public sealed class WarningTests
{
    [Fact]
    public void A_request_without_mistakes_has_no_warnings()
    {
        CustomerWarnings.Of(AmlyzeRequest.Individual().Draft()).Should().BeEmpty();
        Encoding.UTF8.GetString(AmlyzeWriter.AcceptedWith([]).Span).Should().Be("""{"resultType":"REQUEST_ACCEPTED"}""");
    }

    [Theory]
    [InlineData("/listRelatedEntity/0/share", "101", "share_out_of_range", "/listRelatedEntity/0/share")]
    [InlineData("/listRelatedEntity/0/votePercentage", "-1", "share_out_of_range", "/listRelatedEntity/0/votePercentage")]
    [InlineData("/listIncomeSource/0/incomePercentage", "150", "share_out_of_range", "/listIncomeSource/0/incomePercentage")]
    [InlineData("/listContact/0/contactDetails", "\"no address\"", "email_invalid", "/listContact/0/contactDetails")]
    [InlineData("/listRelatedEntity/0/listContact/0/contactDetails", "\"no address\"", "email_invalid", "/listRelatedEntity/0/listContact/0/contactDetails")]
    [InlineData("/initialDepositAccount", "\"LT13 1000 0111 0100 1000\"", "iban_check_digits", "/initialDepositAccount")]
    [InlineData("/nationalCode", "\"150376-12345\"", "national_code_contradicts_birth_date", "/nationalCode")]
    public void A_probable_mistake_is_a_warning_at_its_place(string at, string json, string code, string path) =>
        CustomerWarnings.Of(AmlyzeRequest.Full("INDIVIDUAL").With(at, json).Draft()).Select(warning => (warning.Code, warning.Path)).Should().Equal((code, path));

    [Fact]
    public void A_national_code_with_the_date_of_birth_is_none() =>
        CustomerWarnings.Of(AmlyzeRequest.Individual().With("/nationalCode", "\"200975-12345\"").Draft()).Should().BeEmpty();

    [Fact]
    public void An_LEI_with_wrong_check_digits_is_a_warning() =>
        CustomerWarnings.Of(AmlyzeRequest.Organization().With("/lei", "\"5493001KJTIIGC8Y1R13\"").Draft()).Should().ContainSingle().Which.Path.Should().Be("/lei");

    [Theory]
    [InlineData("""{"firstName": "ANA", "lastName": "Rosa"}""", true)]
    [InlineData("""{"firstName": "Rosa", "lastName": "Ana"}""", true)]
    [InlineData("""{"firstName": "Ana", "lastName": "Rosas"}""", false)]
    [InlineData("""{"firstName": "Ana", "lastName": "Rosa", "birthDate": "1990-01-02", "nationalCode": "1"}""", true)]
    [InlineData("""{"firstName": "Ana", "lastName": "Rosa", "birthDate": "1990-01-03"}""", false)]
    [InlineData("""{"firstName": "Ona", "lastName": "Roza", "nationalCode": "1"}""", true)]
    public void The_same_person_twice_is_a_warning(string second, bool isSame)
    {
        var person = JsonSerializer.Deserialize<Dictionary<string, string>>(second)!;
        var list = JsonSerializer.Serialize(new[]
        {
            new Dictionary<string, string> { ["firstName"] = "Ana", ["lastName"] = "Rosa", ["birthDate"] = "1990-01-02", ["nationalCode"] = "1", ["entityType"] = "INDIVIDUAL", ["relationType"] = "OWNER" },
            new Dictionary<string, string>(person) { ["entityType"] = "INDIVIDUAL", ["relationType"] = "DIRECTOR" },
        });

        CustomerWarnings.Of(AmlyzeRequest.Organization().With("/listRelatedEntity", list).Draft()).Select(warning => (warning.Code, warning.Path, warning.Message))
            .Should().Equal(isSame ? [("same_person_twice", "/listRelatedEntity/1", "The same person or organisation is at /listRelatedEntity/0 too")] : []);
    }

    [Fact]
    public void Each_name_that_was_ignored_is_a_warning()
    {
        Ignored("""{"firstName": "Ana", "isSanctionned": true, "listAddress": [{"land": "LT"}]}""", AmlyzeForms.Regular).Should().Equal("/isSanctionned", "/listAddress/0/land");
        Ignored("""{"firstName": "Ana", "GIIN": "1", "listRelatedEntity": [], "action": null}""", AmlyzeForms.Simplified).Should().Equal("/listRelatedEntity");
    }

    [Fact]
    public void An_accepted_customer_of_a_batch_lists_its_warnings_if_the_profile_shows_them()
    {
        var json = AmlyzeRequest.Individual().With("/nationalCode", "\"150376-12345\"").With("/sourceOfRiskLevel", "\"EVALUATE\"").With("/typo", "1").Json;
        var item = BatchItems.Read(new(1, Encoding.UTF8.GetBytes(json)), new AmlyzeOptions(), AmlyzeProfile.Default, showsWarnings: true);

        Written(item, showsWarnings: true).Should().Equal("national_code_contradicts_birth_date /nationalCode", "ignored_name /typo", "ignored_name /sourceOfRiskLevel");
        Written(item, showsWarnings: false).Should().BeEmpty();
    }

    private static IEnumerable<string> Ignored(string json, CustomerForm form) =>
        IgnoredNames.Of(Encoding.UTF8.GetBytes(json), AmlyzeWireContext.Default.CustomerRequest).Warnings(form).Select(warning => warning.Path);

    private static string[] Written(BatchItem item, bool showsWarnings)
    {
        using var writer = new BatchResponseWriter(showsWarnings ? AmlyzeProfile.Default.ForBatches : AmlyzeProfile.C.ForBatches);
        writer.Add([new BatchItemOutcome(item, [], TimeSpan.Zero)]);
        var result = JsonDocument.Parse(writer.End(TimeSpan.Zero)).RootElement.GetProperty("results")[0];
        return result.TryGetProperty("warnings", out var warnings)
            ? [.. warnings.EnumerateArray().Select(warning => $"{warning.GetProperty("code").GetString()} {warning.GetProperty("path").GetString()}")]
            : [];
    }
}
