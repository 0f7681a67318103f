using System.Text;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Dialects.Amlyze;

/// <summary>Every body gets a documented response, and the process continues.</summary>
public abstract class HostileBodies(Database database)
{
    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("[{}]")]
    [InlineData("\"text\"")]
    [InlineData("12")]
    [InlineData("true")]
    [InlineData("{")]
    [InlineData("{\"a\":1}}")]
    [InlineData("{\"a\":1} trailing")]
    [InlineData("{\"a\":1}{\"a\":1}")]
    [InlineData("{/* comment */\"a\":1}")]
    [InlineData("{\"a\":1,}")]
    [InlineData("{\"a\":01}")]
    [InlineData("{\"a\":NaN}")]
    [InlineData("{'a':1}")]
    [InlineData("{\"a\":\"\u0001\"}")]
    [InlineData("{\"firstName\":\"\\ud800\"}")]
    [InlineData("{\"firstName\":\"\\udc00\\ud800\"}")]
    [InlineData("<xml/>")]
    public async Task A_body_that_is_not_the_documented_JSON_is_rejected_as_400(string body) =>
        (await Post(body)).ShouldBeRejected("400");

    [Theory]
    [InlineData("\"listAddress\":\"x\"", "Q004")]
    [InlineData("\"listAddress\":[1]", "Q004")]
    [InlineData("\"listAddress\":{}", "Q004")]
    [InlineData("\"listAdditionalValues\":[[]]", "Q001")]
    [InlineData("\"listRelatedEntity\":7", "Q016")]
    [InlineData("\"listRelatedEntity\":[7]", "C016.C016.RE09")]
    [InlineData("\"listRelatedEntity\":[{\"entityType\":\"INDIVIDUAL\",\"relationType\":\"OWNER\",\"firstName\":\"A\",\"lastName\":\"B\",\"listContact\":true}]", "C016.C016.RE06")]
    [InlineData("\"fieldOfActivity\":7", "C018")]
    [InlineData("\"fieldOfActivity\":{\"student\":[]}", "C018")]
    [InlineData("\"fieldOfActivity\":[{},1]", "C018")]
    [InlineData("\"firstName\":{}", "C016.I01")]
    [InlineData("\"firstName\":{\"\\ud800\":\"\\ud800\"}", "C016.I01")]
    [InlineData("\"firstName\":[1,[2,{\"x\":[]}]]", "C016.I01")]
    [InlineData("\"firstName\":\"a\\u0000b\"", "C016.I01")]
    [InlineData("\"communicationNumber\":\"a\\u0000b\"", "C001")]
    [InlineData("\"requester\":\"a\\u0000b\"", "C003")]
    [InlineData("\"customerExtId\":[]", "C002")]
    [InlineData("\"action\":{}", "C005")]
    [InlineData("\"entityType\":7", "C010")]
    [InlineData("\"applicationDate\":\"2024-02-30\"", "C011")]
    [InlineData("\"applicationDate\":1e999999", "C011")]
    [InlineData("\"initialDepositAmount\":1e999999", "C018")]
    [InlineData("\"initialDepositAmount\":-1e999999", "C018")]
    [InlineData("\"isPEP\":\"perhaps\"", "C018")]
    [InlineData("\"initializeScreeningProcesses\":[null,{},\"\\u0000\"]", "SCR01", "SCR01", "SCR01")]
    public async Task A_value_that_cannot_be_read_is_rejected_with_the_code_of_its_field(string member, params string[] codes) =>
        (await Post($"{HostileRequests.Open}{member}}}")).ShouldBeRejected(codes);

    [Fact]
    public async Task Bytes_that_are_not_UTF_8_are_rejected_as_400()
    {
        byte[] before = Encoding.UTF8.GetBytes($"{HostileRequests.Open}\"firstName\":\"");
        foreach (var broken in new byte[][] { [0xff], [0xc3], [0xe2, 0x82], [0xed, 0xa0, 0x80], [0xc0, 0x80], [0xf5, 0x80, 0x80, 0x80] })
        {
            (await Post([.. before, .. broken, (byte)'"', (byte)'}'])).ShouldBeRejected("400");
            (await Post([.. before, .. broken])).ShouldBeRejected("400");
            (await Post([(byte)'{', (byte)'"', .. broken, .. "\":1}"u8])).Status.Should().Be(System.Net.HttpStatusCode.BadRequest);
        }

        (await Post(Encoding.Unicode.GetBytes(Payload.Person("HOSTILE").ToJsonString()))).ShouldBeRejected("400");
    }

    [Fact]
    public async Task A_lone_surrogate_in_a_name_causes_no_server_error()
    {
        var answer = await Post("{\"\\ud800\":1,\"\\ud800\\ud800\":{}}");
        answer.Status.Should().Be(System.Net.HttpStatusCode.BadRequest, answer.Body);
        answer.Json["errorCode"].Should().NotBeNull();
    }

    [Theory]
    [InlineData("\"\\ud800\":1")]
    [InlineData("\"un\\u0000known/~\":[{\"\\ud800\":{}}]")]
    [InlineData("\"listAddress\":[{\"\\ud800\":1}]")]
    public async Task Hostile_names_are_rejected_where_unknown_names_are(string member)
    {
        var app = await database.Start(("Amlyze:UnknownNames", "Reject"));
        var answer = await app.PostCustomer($"{HostileRequests.Open}{member}}}");
        answer.Status.Should().Be(System.Net.HttpStatusCode.BadRequest, answer.Body);
        answer.Json["errorCode"]!.GetValue<string>().Should().Be("400");
    }

    [Fact]
    public async Task The_last_of_repeated_names_applies()
    {
        var app = await database.App();
        var externalId = Payload.Fresh("X");
        var json = Payload.Person(externalId).ToJsonString().TrimEnd('}') + ",\"firstName\":\"Last\"}";
        (await app.PostCustomer(json)).ShouldBeAccepted();
        (await app.GetCustomer(externalId)).Json["firstName"]!.GetValue<string>().Should().Be("Last");
    }

    [Fact]
    public async Task A_byte_order_mark_is_ignored()
    {
        var app = await database.App();
        (await app.PostCustomer([0xef, 0xbb, 0xbf, .. Encoding.UTF8.GetBytes(Payload.Person(Payload.Fresh("X")).ToJsonString())])).ShouldBeAccepted();
    }

    private Task<Answer> Post(string body) => HostileRequests.Post(database, Encoding.UTF8.GetBytes(body));

    private Task<Answer> Post(byte[] body) => HostileRequests.Post(database, body);
}

public sealed class HostileBodiesOnSqlite(SqliteDatabase database) : HostileBodies(database), IClassFixture<SqliteDatabase>;

public sealed class HostileBodiesOnSqlServer(SqlServerDatabase database) : HostileBodies(database), IClassFixture<SqlServerDatabase>;
