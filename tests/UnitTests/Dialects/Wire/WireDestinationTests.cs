using System.Text.Json;
using System.Text.Json.Nodes;
using Onboarding.Api.Dialects.Amlyze;
using Onboarding.Api.Dialects.Amlyze.Profiles;
using Onboarding.Api.Dialects.Amlyze.Wire;
using Onboarding.Api.Dialects.Enfuce;
using Onboarding.Api.Dialects.Enfuce.Wire;
using Onboarding.Api.Dialects.Yativo;
using Onboarding.Api.Dialects.Yativo.Kyc;
using Onboarding.Api.Dialects.Yativo.Wire;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.UnitTests.Architecture;
using Onboarding.UnitTests.Dialects.Enfuce;
using Onboarding.UnitTests.ReferenceData;

namespace Onboarding.UnitTests.Dialects.Wire;

/// <summary>
/// No member of a request ends nowhere: for each member that a dialect's wire types have, some value changes what the service stores of the request.
/// </summary>
public class WireDestinationTests
{
    private static readonly YativoReadContext Yativo = new(false, "Payments", 5 << 20, new(2026, 11, 21), default);

    // The data that the service stores of a body, as text. Values that cannot be read are not part of it.
    private static readonly Dictionary<Type, Func<JsonObject, string>> Outcomes = new()
    {
        [typeof(CustomerRequest)] = body => Amlyze(body),
        [typeof(PrivateBody)] = body => Enfuce(body, EntityType.Individual),
        [typeof(CorporateBody)] = body => Enfuce(body, EntityType.Organization),
        [typeof(PrivateChangeBody)] = body => Enfuce(body, EntityType.Individual),
        [typeof(CorporateChangeBody)] = body => Enfuce(body, EntityType.Organization),
        [typeof(LinkBody)] = Link,
        [typeof(CreateCustomerBody)] = Customer,
        [typeof(IndividualKycBody)] = body => Kyc(body.Deserialize(YativoWireContext.Default.IndividualKycBody)!, EntityType.Individual),
        [typeof(BusinessKycBody)] = body => Kyc(body.Deserialize(YativoWireContext.Default.BusinessKycBody)!, EntityType.Organization),
        [typeof(KycUpdateBody)] = Update,
    };

    // Bodies of one call without a reader of their own. Each member is named in the code that reads it.
    private static readonly Type[] ReadByOneCall = [typeof(LoginBody), typeof(ApiKeyBody), typeof(WebhookUrlBody), typeof(UploadForm)];

    // The other part of a body in which a member counts.
    private static readonly Dictionary<string, string> Beside = new()
    {
        ["customerId"] = """{"type":"CUSTOMER_LINK"}""",
        ["type"] = """{"customerId":"1"}""",
    };

    private static readonly JsonNode[] Values =
    [
        "text", "7", true, "true", "2001-02-03", "LT", "LTU", "EUR", "fi_FI", "A-1", "a@example.com", "+37060000001", "individual", "business", "male", "passport", "PASSPORT", "02/30",
        "0_4999", "employed", "salary", "other", "gambling", "business_registration", "yes", "UPDATE", "CUSTOMER_LINK", "https://files.example/a.png",
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/wcAAgMBAZ8AItQAAAAASUVORK5CYII=",
        .. typeof(EntityType).Assembly.GetTypes().Where(type => type.IsEnum).SelectMany(Enum.GetNames).Distinct().Select(name => (JsonNode)Upper(name)),
    ];

    public static TheoryData<string, string> Members
    {
        get
        {
            var members = new TheoryData<string, string>();
            foreach (var (body, path) in Outcomes.Keys.SelectMany(body => WireBodies.Leaves(body).Select(path => (body, path))))
            {
                members.Add(body.FullName!, path);
            }

            return members;
        }
    }

    [Fact]
    public void Every_type_that_a_dialect_reads_is_checked()
    {
        Outcomes.Keys.Concat(ReadByOneCall).SelectMany(WireBodies.Within).Distinct().Should().Contain(WireBodies.All);
        Members.Count.Should().BeGreaterThan(400);
    }

    [Theory, MemberData(nameof(Members))]
    public void A_member_of_a_request_ends_in_the_stored_data(string body, string path)
    {
        var outcome = Outcomes[typeof(CustomerRequest).Assembly.GetType(body)!];
        var without = outcome(Body(path, null));

        Values.Any(value => Differs(outcome, Body(path, value), without)).Should().BeTrue("a value of {0} must end somewhere", path);
    }

    [Fact]
    public void Each_member_of_a_small_body_is_read_by_its_call()
    {
        var code = Source.All.Where(source => source.Path.StartsWith("src/Api/Dialects/", StringComparison.Ordinal) && !source.Path.Contains("/Wire/", StringComparison.Ordinal))
            .Select(source => source.Code).ToArray();

        ReadByOneCall.SelectMany(body => body.GetProperties()).Where(member => !code.Any(text => text.Contains($".{member.Name}", StringComparison.Ordinal))).Should().BeEmpty();
    }

    private static bool Differs(Func<JsonObject, string> outcome, JsonObject body, string without)
    {
        try
        {
            return outcome(body) != without;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    // The member alone, inside its objects and lists; without a value only these.
    private static JsonObject Body(string path, JsonNode? value)
    {
        var parts = path.Split('/');
        var node = value?.DeepClone();
        for (var i = parts.Length - 1; i >= 0; i--)
        {
            node = parts[i] == "0" ? node is null ? new JsonArray() : new JsonArray(node) : node is null ? new JsonObject() : new JsonObject { [parts[i]] = node };
        }

        foreach (var (name, other) in Beside.TryGetValue(path, out var beside) ? JsonNode.Parse(beside)!.AsObject() : [])
        {
            node![name] = other?.DeepClone();
        }

        return node!.AsObject();
    }

    private static string Amlyze(JsonObject body)
    {
        var wire = body.Deserialize(AmlyzeWireContext.Default.CustomerRequest)!;
        var command = AmlyzeReader.Command(wire, AmlyzeProfile.Default);
        return command.GetType().Name + Text(AmlyzeReader.DraftOf(command));
    }

    private static string Enfuce(JsonObject body, EntityType role)
    {
        var context = EnfuceTestData.Context(role);
        return Text(EnfuceReader.Create(EnfuceTestData.Body(body, context), context));
    }

    private static string Link(JsonObject body)
    {
        try
        {
            return $"{EnfuceLinkReader.Parent(body.Deserialize(EnfuceWireContext.Default.LinkBody)!)}";
        }
        catch (InvalidInput)
        {
            return "";
        }
    }

    private static string Customer(JsonObject body)
    {
        var wire = body.Deserialize(YativoWireContext.Default.CreateCustomerBody)!;
        return Text(YativoReader.Create(wire, Yativo)) + YativoDocumentReader.Pictures(wire, Yativo).Contents.Count;
    }

    private static string Update(JsonObject body)
    {
        string Of(string type)
        {
            var typed = body.DeepClone().AsObject();
            typed["type"] ??= type;
            return Kyc(typed.Deserialize(YativoWireContext.Default.KycUpdateBody)!, null);
        }

        return Of("individual") + Of("business");
    }

    private static string Kyc(KycBody body, EntityType? type)
    {
        var read = new KycReader(body, Yativo, new KycNames(body), () => default, new() { AllowsFlagsAsDigits = true }).Read(type);
        var patch = read.Data.Patch(new CustomerProfileDraft(), isUpdate: false, Seed.Classifiers, new(2026, 6, 1));
        return read.Customer + read.Data.Type + string.Join(' ', read.Files.Select(file => file.Purpose)) + JsonSerializer.Serialize(patch with { Extension = null });
    }

    private static string Text(CustomerDraft draft) => JsonSerializer.Serialize(new
    {
        draft.CommunicationNumber,
        draft.Requester,
        draft.ExternalId,
        draft.EntityType,
        draft.Category,
        draft.SourceOfRiskLevel,
        draft.RiskLevel,
        draft.Status,
        draft.ClosingDate,
        draft.RequestedScreenings,
        draft.Profile,
    }) + JsonSerializer.Serialize(draft.Profile.Extensions);

    private static string Upper(string name) => string.Concat(name.Select((letter, i) => i > 0 && char.IsAsciiLetterUpper(letter) ? $"_{letter}" : $"{letter}")).ToUpperInvariant();
}
