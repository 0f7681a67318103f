using System.Buffers;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Api.Common.Bodies;

namespace Onboarding.UnitTests.Common.Bodies;

public class RequestBodyTests
{
    private const int Limit = 20_000;

    [Theory]
    [InlineData(0)]
    [InlineData(8_191)]
    [InlineData(8_192)]
    [InlineData(Limit)]
    public async Task A_body_is_read_completely_with_or_without_a_known_length(int length)
    {
        var text = new string('x', length);
        (await Read(text, known: true)).Should().Be(text);
        (await Read(text, known: false)).Should().Be(text);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task One_byte_too_many_is_rejected_with_413(bool known) =>
        (await Rejection(new string('x', Limit + 1), known: known)).Should().Be("413 The body is larger than 20000 bytes.");

    [Theory]
    [InlineData("application/json; charset=utf-16", "", "415 The body must be uncompressed UTF-8.")]
    [InlineData("application/json", "gzip", "415 The body must be uncompressed UTF-8.")]
    [InlineData("text/plain", "", "415 The body must be application/json.")]
    [InlineData(null, "", "415 The body must be application/json.")]
    public async Task An_unsupported_body_is_rejected_with_415(string? contentType, string encoding, string rejection) => (await Rejection("{}", contentType, encoding)).Should().Be(rejection);

    [Theory]
    [InlineData("application/json; charset=\"UTF-8\"", "identity")]
    [InlineData("APPLICATION/JSON", "")]
    public async Task The_charset_UTF8_is_accepted(string contentType, string encoding) => (await Read("{}", contentType: contentType, encoding: encoding)).Should().Be("{}");

    [Fact]
    public async Task Other_media_types_are_read_where_MVC_has_checked_them() =>
        (await Read("{}", contentType: "text/json", rules: Rules with { OnlyApplicationJson = false })).Should().Be("{}");

    [Fact]
    public async Task A_byte_order_mark_is_removed_once()
    {
        (await Read("\uFEFF{}")).Should().Be("{}");
        (await Read("\uFEFF\uFEFF")).Should().Be("\uFEFF");
        ByteOrderMark.Strip(new ReadOnlySequence<byte>("\uFEFF{}"u8.ToArray())).Length.Should().Be(2);
        ByteOrderMark.Strip(new ReadOnlySequence<byte>("{}"u8.ToArray())).Length.Should().Be(2);
    }

    private static BodyRules Rules => new(Limit, ObjectBodies.Reject);

    private static async Task<string> Rejection(string text, string? contentType = "application/json", string encoding = "", bool known = true) =>
        await FluentActions.Awaiting(() => Read(text, known, contentType, encoding)).Should().ThrowAsync<BadHttpRequestException>() is { Which: var rejection }
            ? $"{rejection.StatusCode} {rejection.Message}"
            : "";

    private static async Task<string> Read(string text, bool known = true, string? contentType = "application/json", string encoding = "", BodyRules? rules = null)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var request = new DefaultHttpContext { RequestServices = new ServiceCollection().AddSingleton(new BodyBudget(1 << 20)).BuildServiceProvider() }.Request;
        (request.Body, request.ContentType, request.ContentLength) = (new MemoryStream(bytes), contentType, known ? bytes.Length : null);
        request.Headers.ContentEncoding = encoding;
        using var body = await RequestBody.Read(request, rules ?? Rules, CancellationToken.None);
        return Encoding.UTF8.GetString(body.Json.Span);
    }
}
