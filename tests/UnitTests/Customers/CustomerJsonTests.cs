using System.Buffers;
using System.Text.Json.Nodes;
using Onboarding.Application.Customers.Contracts;

namespace Onboarding.UnitTests.Customers;

public class CustomerJsonTests
{
    [Theory]
    [InlineData("IMPORT", "ACTIVE", "LOW", "ACTIVE", "LOW")]
    [InlineData(null, "PENDING", "NONE", "PENDING", "NONE")]
    [InlineData("EVALUATE", "PENDING", null, null, null)]
    [InlineData("EVALUATE", "ACTIVE", "LOW", null, null)]
    [InlineData("EVALUATE", "REJECTED", "HIGH", null, null)]
    [InlineData("EVALUATE", "CLOSED", "LOW", "CLOSED", null)]
    public void A_version_has_level_and_status_only_if_its_request_sends_them(string? source, string status, string? level, string? shownStatus, string? shownLevel)
    {
        var version = JsonNode.Parse(CustomerJson.OfVersion(Stored(source, status, level)))!;

        (version["status"]?.GetValue<string>(), version["riskLevel"]?.GetValue<string>()).Should().Be((shownStatus, shownLevel));
    }

    [Fact]
    public void An_outcome_does_not_change_a_version() =>
        CustomerJson.OfVersion(Stored("EVALUATE", "ACTIVE", "LOW")).Should().Be(CustomerJson.OfVersion(Stored("EVALUATE", "PENDING", null)));

    [Fact]
    public void The_customer_itself_has_the_current_level_and_status()
    {
        var customer = JsonNode.Parse(Written(Stored("EVALUATE", "ACTIVE", "LOW")))!;

        (customer["status"]!.GetValue<string>(), customer["riskLevel"]!.GetValue<string>()).Should().Be(("ACTIVE", "LOW"));
    }

    internal static ReadOnlySpan<byte> Written(StoredCustomer customer)
    {
        var output = new ArrayBufferWriter<byte>();
        CustomerJson.Write(output, customer);
        return output.WrittenSpan;
    }

    private static StoredCustomer Stored(string? source, string status, string? level) => new()
    {
        Number = 1,
        Account = "default",
        ExternalId = "X",
        EntityType = "INDIVIDUAL",
        Kind = "REGULAR",
        SourceOfRiskLevel = source,
        Status = status,
        RiskLevel = level,
        Name = "Ana Rosa",
        Version = 2,
        ChangedBy = "Clerk",
        Document = """{"firstName":"Ana"}"""u8.ToArray(),
    };
}
