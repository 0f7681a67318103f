using Onboarding.Api.Dialects.Enfuce.Wire;
using Onboarding.IntegrationTests.Common;
using Onboarding.IntegrationTests.Operations;

namespace Onboarding.IntegrationTests.Dialects.Enfuce;

/// <summary>The dialect's part of the program's description.</summary>
public sealed class Documentation(SqliteDatabase database) : IClassFixture<SqliteDatabase>
{
    [Fact]
    public async Task The_document_of_the_dialect_has_its_calls_and_no_other() =>
        (await (await database.App()).Get("/v3/api-docs/enfuce")).ShouldBeOk().Json["paths"]!.AsObject().Select(path => path.Key).Should().Contain("/customer/v3/PRIVATE")
            .And.NotContain(path => path.StartsWith("/onboarding/", StringComparison.Ordinal));

    [Fact]
    public async Task Bodies_are_described_by_the_members_that_are_read()
    {
        var schemas = await (await database.App()).ShouldDescribe(
            typeof(PrivateBody), typeof(CorporateBody), typeof(PrivateChangeBody), typeof(CorporateChangeBody), typeof(LinkBody), typeof(AddressBody), typeof(ValueBody),
            typeof(CustomerResponse));

        schemas["EnfucePrivateBody"]!["properties"]!["nationality"]!["items"]!["type"]!.GetValue<string>().Should().Be("string");
    }

    [Fact]
    public async Task Calls_say_which_audit_user_and_which_idempotency_key_they_take()
    {
        foreach (var version in new[] { "/v2/api-docs", "/v3/api-docs" })
        {
            var paths = (await (await database.App()).Get(version)).ShouldBeOk().Json["paths"]!.AsObject();
            var calls = paths.Where(path => path.Key.StartsWith("/customer/v3/", StringComparison.Ordinal))
                .SelectMany(path => path.Value!.AsObject().Where(call => call.Key != "head").Select(call => (Method: call.Key, Takes: call.Value!["parameters"]!.AsArray()))).ToArray();

            calls.Should().HaveCount(11);
            foreach (var (method, takes) in calls)
            {
                var user = takes.Single(one => $"{one!["name"]}" == "auditUser")!;
                ($"{user["in"]}", user["required"]!.GetValue<bool>(), (user["schema"] ?? user)["maxLength"]!.GetValue<int>()).Should().Be(("query", true, 255));
                var keys = takes.Where(one => $"{one!["name"]}" == "x-idempotency-key" && $"{one["in"]}" == "header" && one["required"]?.GetValue<bool>() != true);
                keys.Should().HaveCount(method is "post" or "patch" ? 1 : 0);
            }
        }
    }
}
