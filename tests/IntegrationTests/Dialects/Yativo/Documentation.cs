using Onboarding.Api.Dialects.Yativo.Wire;
using Onboarding.IntegrationTests.Common;
using Onboarding.IntegrationTests.Operations;

namespace Onboarding.IntegrationTests.Dialects.Yativo;

/// <summary>The dialect's part of the program's description.</summary>
public sealed class Documentation(SqliteDatabase database) : IClassFixture<SqliteDatabase>
{
    [Fact]
    public async Task Bodies_are_described_by_the_members_that_are_read()
    {
        var schemas = await (await database.App()).ShouldDescribe(
            typeof(CreateCustomerBody), typeof(IndividualKycBody), typeof(BusinessKycBody), typeof(KycUpdateBody), typeof(KycOwnerBody), typeof(KycDocumentBody),
            typeof(LoginBody), typeof(WebhookUrlBody));

        var owner = schemas["Api.Dialects.Yativo.Wire.KycOwnerBody"]!["properties"]!;
        owner["ownership_percentage"]!["type"]!.GetValue<string>().Should().Be("number");
        owner["is_signer"]!["type"]!.GetValue<string>().Should().Be("boolean");
        owner["identifying_information"]!["items"]!["$ref"]!.GetValue<string>().Should().EndWith("KycDocumentBody");
        owner["residential_address"]!["$ref"]!.GetValue<string>().Should().EndWith("KycAddressBody");
    }

    [Fact]
    public async Task Calls_say_which_idempotency_key_they_take()
    {
        foreach (var version in new[] { "/v2/api-docs", "/v3/api-docs" })
        {
            var paths = (await (await database.App()).Get(version)).ShouldBeOk().Json["paths"]!;
            paths["/api/v1/customer"]!["post"]!["parameters"]!.AsArray().Select(one => $"{one!["name"]}").Should().Contain("Idempotency-Key");
        }
    }
}
