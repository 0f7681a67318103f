using Onboarding.Api.Dialects.Yativo.Wire;
using Onboarding.IntegrationTests.Common;
using Onboarding.IntegrationTests.Operations;

namespace Onboarding.IntegrationTests.Dialects.Yativo;

/// <summary>The dialect's part of the program's description.</summary>
public sealed class Documentation(SqliteDatabase database) : IClassFixture<SqliteDatabase>
{
    [Fact]
    public async Task The_document_of_the_dialect_has_its_calls_and_no_other() =>
        (await (await database.App()).Get("/v3/api-docs/yativo")).ShouldBeOk().Json["paths"]!.AsObject().Select(path => path.Key).Should().Contain("/api/v1/customer")
            .And.NotContain(path => path.StartsWith("/onboarding/", StringComparison.Ordinal));

    [Fact]
    public async Task Calls_say_that_a_token_or_the_two_headers_sign_in()
    {
        var document = (await (await database.App()).Get("/v3/api-docs/yativo")).ShouldBeOk().Json;
        document["components"]!["securitySchemes"]!["yativoApiKey"]!["name"]!.GetValue<string>().Should().Be("X-Api-Key");
        document["paths"]!["/api/v1/customer"]!["post"]!["security"]!.AsArray().Select(one => string.Join('+', one!.AsObject().Select(scheme => scheme.Key)))
            .Should().Equal("bearer", "yativoApiKey+yativoApiSecret", "basic");
        document["paths"]!["/api/v1/auth/login"]!["post"]!["security"]!.AsArray().Should().BeEmpty();
    }

    [Fact]
    public async Task Bodies_are_described_by_the_members_that_are_read()
    {
        var schemas = await (await database.App()).ShouldDescribe(
            typeof(CreateCustomerBody), typeof(IndividualKycBody), typeof(BusinessKycBody), typeof(KycUpdateBody), typeof(KycOwnerBody), typeof(KycDocumentBody),
            typeof(LoginBody), typeof(WebhookUrlBody));

        var owner = schemas["YativoKycOwnerBody"]!["properties"]!;
        owner["ownership_percentage"]!["type"]!.GetValue<string>().Should().Be("number");
        owner["is_signer"]!["type"]!.GetValue<string>().Should().Be("boolean");
        owner["identifying_information"]!["items"]!["$ref"]!.GetValue<string>().Should().EndWith("KycDocumentBody");
        owner["residential_address"]!["allOf"]![0]!["$ref"]!.GetValue<string>().Should().EndWith("KycAddressBody");
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
