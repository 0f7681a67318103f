using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Onboarding.Api.Common.Json;
using Onboarding.Api.Dialects.Enfuce;
using Onboarding.Api.Dialects.Enfuce.Wire;
using Onboarding.Api.Dialects.Yativo;
using Onboarding.Api.Dialects.Yativo.Kyc;
using Onboarding.Api.Dialects.Yativo.Wire;
using Onboarding.Domain.Common;
using Onboarding.UnitTests.Dialects.Enfuce;

namespace Onboarding.UnitTests.Common.Json;

/// <summary>Each documented member is read: if a value of the wrong kind is sent for it, the reader notes one.</summary>
public sealed class WireMembersTests
{
    private static readonly YativoReadContext Yativo = new(false, "Payments", 5 << 20, new(2026, 11, 21), default);

    private static readonly Dictionary<Type, Func<string, int>> Readers = new()
    {
        [typeof(PrivateBody)] = body => Enfuce(body, EntityType.Individual),
        [typeof(CorporateBody)] = body => Enfuce(body, EntityType.Organization),
        [typeof(PrivateChangeBody)] = body => Enfuce(body, EntityType.Individual),
        [typeof(CorporateChangeBody)] = body => Enfuce(body, EntityType.Organization),
        [typeof(CreateCustomerBody)] = Customer,
        [typeof(IndividualKycBody)] = body => Kyc(JsonSerializer.Deserialize(body, YativoWireContext.Default.IndividualKycBody)!, EntityType.Individual),
        [typeof(BusinessKycBody)] = body => Kyc(JsonSerializer.Deserialize(body, YativoWireContext.Default.BusinessKycBody)!, EntityType.Organization),
    };

    private static readonly HashSet<string> Lists = [.. Readers.Keys.Append(typeof(KycUpdateBody)).SelectMany(body => ListsIn(body, ""))];

    public static TheoryData<string, string> Members
    {
        get
        {
            var members = new TheoryData<string, string>();
            foreach (var (body, path) in Readers.Keys.SelectMany(body => Paths(body).Select(path => (body, path))))
            {
                members.Add(body.FullName!, path);
            }

            return members;
        }
    }

    [Fact]
    public void The_list_of_members_is_not_empty() => Members.Count.Should().BeGreaterThan(150);

    [Theory, MemberData(nameof(Members))]
    public void Each_documented_member_is_read(string body, string path)
    {
        var read = Readers[typeof(PrivateBody).Assembly.GetType(body)!];
        var (valid, defective) = (Body(path, isDefective: false), Body(path, isDefective: true));

        read(defective).Should().Be(read(valid) + 1, "{0} is sent", defective);
    }

    [Theory, MemberData(nameof(Members))]
    public void A_text_with_control_characters_or_the_replacement_character_is_noted_in_every_member(string body, string path)
    {
        var read = Readers[typeof(PrivateBody).Assembly.GetType(body)!];

        foreach (var text in new[] { "a\u0007b", "\u0001", "a\uFFFDb", "a\u0085b", "a\uFFFEb" })
        {
            var node = Lists.Contains(path) ? (JsonNode)new JsonArray(text) : text;
            read(Body(path, node)).Should().Be(read(Body(path, isDefective: false)) + 1, "{0} is sent", Body(path, node.DeepClone()));
        }
    }

    [Fact]
    public void Every_body_is_read_by_member_so_that_each_defect_is_reported_with_its_field()
    {
        Type[] contexts = [typeof(YativoWireContext), typeof(EnfuceWireContext)];
        var bodies = contexts.SelectMany(context => context.GetCustomAttributesData())
            .Where(mark => mark.AttributeType == typeof(JsonSerializableAttribute)).Select(mark => (Type)mark.ConstructorArguments[0].Value!)
            .Where(body => body.Name.EndsWith("Body", StringComparison.Ordinal) && body != typeof(Api.Dialects.Enfuce.Wire.ErrorBody)).ToArray();

        bodies.Should().HaveCountGreaterThan(15).And.Contain([typeof(LoginBody), typeof(WebhookUrlBody), typeof(LinkBody)]);
        bodies.SelectMany(WireMembers.All).Where(member => !typeof(IOptionalMember).IsAssignableFrom(member.Property.PropertyType)).Should().BeEmpty();
    }

    [Fact]
    public void Each_member_of_an_update_is_read_in_the_same_way_as_in_its_own_kind()
    {
        foreach (var path in Paths(typeof(KycUpdateBody)).Where(path => path != "type"))
        {
            EntityType[] kinds = [EntityType.Individual, EntityType.Organization];
            kinds.Any(kind => Update(path, kind, isDefective: true) == Update(path, kind, isDefective: false) + 1).Should().BeTrue(path);
        }

        static int Update(string path, EntityType kind, bool isDefective)
        {
            var body = JsonNode.Parse(Body(path, isDefective))!.AsObject();
            body["type"] = kind == EntityType.Individual ? "individual" : "business";
            return Kyc(body.Deserialize(YativoWireContext.Default.KycUpdateBody)!, null);
        }
    }

    [Fact]
    public void A_member_belongs_to_bodies_of_its_kind_and_is_mandatory_where_marked()
    {
        Names(typeof(PrivateBody)).Should().Contain(["firstName", "locale"]).And.NotContain(["name", "registration", "id"]);
        Names(typeof(CorporateChangeBody)).Should().Contain(["name", "bankruptcyDate"]).And.NotContain(["firstName", "deceasedDate"]);
        Names(typeof(Api.Dialects.Enfuce.Wire.CustomerResponse)).Should().Contain(["name", "firstName", "id", "role"]);
        Mandatory(typeof(PrivateBody)).Should().BeEquivalentTo("customerNumber", "locale", "regNo", "address", "firstName", "lastName");
        Mandatory(typeof(CorporateBody)).Should().BeEquivalentTo("customerNumber", "locale", "regNo", "address", "name");
        Mandatory(typeof(PrivateChangeBody)).Should().BeEmpty();
        Mandatory(typeof(KycUpdateBody)).Should().BeEquivalentTo("customer_id", "type");
        Mandatory(typeof(BusinessKycBody)).Should().BeEquivalentTo(
            "customer_id", "business_legal_name", "business_trade_name", "business_description", "email", "business_type", "registration_number", "incorporation_date", "associated_persons");
        Names(typeof(IndividualKycBody)).Should().NotContain("type");

        static IEnumerable<string> Names(Type body) => WireMembers.Of(body).Select(member => member.Name);

        static IEnumerable<string> Mandatory(Type body) => WireMembers.Of(body).Where(member => WireMembers.IsMandatory(body, member.Property)).Select(member => member.Name);
    }

    // The pointers of the members; those in a list have its first element.
    private static IEnumerable<string> Paths(Type body) => WireMembers.Of(body).SelectMany(member => Below(member.Property.PropertyType, member.Name));

    private static IEnumerable<string> Below(Type type, string name)
    {
        yield return name;
        if (type.IsGenericType && type.GetGenericTypeDefinition() is var shape && (shape == typeof(Part<>) || shape == typeof(Items<>)))
        {
            var at = shape == typeof(Part<>) ? name : $"{name}/0";
            foreach (var inner in Paths(type.GetGenericArguments()[0]))
            {
                yield return $"{at}/{inner}";
            }
        }
    }

    // The member alone, inside its objects and lists, with an empty value of its own kind or one of a kind that no member accepts.
    private static string Body(string path, bool isDefective) =>
        Body(path, !isDefective ? null : Lists.Contains(path) ? 5 : new JsonArray(new JsonArray()));

    private static string Body(string path, JsonNode? value)
    {
        foreach (var part in path.Split('/').Reverse())
        {
            value = part == "0" ? new JsonArray(value) : new JsonObject { [part] = value };
        }

        return value!.ToJsonString();
    }

    private static IEnumerable<string> ListsIn(Type body, string at) => WireMembers.Of(body).SelectMany(member =>
    {
        var (type, path) = (member.Property.PropertyType, at + member.Name);
        var shape = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        string[] own = shape == typeof(Items<>) || shape == typeof(Texts) ? [path] : [];
        return shape == typeof(Items<>) ? own.Concat(ListsIn(type.GetGenericArguments()[0], $"{path}/0/"))
            : shape == typeof(Part<>) ? ListsIn(type.GetGenericArguments()[0], $"{path}/")
            : own;
    });

    private static int Enfuce(string body, EntityType role)
    {
        var context = EnfuceTestData.Context(role);
        return EnfuceReader.Create(EnfuceTestData.Body(JsonNode.Parse(body)!, context), context).Unreadable.Count;
    }

    private static int Customer(string json)
    {
        var body = JsonSerializer.Deserialize(json, YativoWireContext.Default.CreateCustomerBody)!;
        return YativoReader.Create(body, Yativo).Unreadable.Count
            + YativoDocumentReader.Pictures(body, Yativo).Findings.Count(finding => finding.Rule == Domain.Customers.Documents.DocumentContentErrors.NotBase64);
    }

    private static int Kyc(KycBody body, EntityType? type) => new KycReader(body, Yativo, new KycNames(body), () => default, YativoReader.Policy).Read(type).Data.Unreadable.Count;
}
