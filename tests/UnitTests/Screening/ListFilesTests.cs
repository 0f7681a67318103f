using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Api.Common.Bodies;
using Onboarding.Api.Screening;
using Onboarding.Domain.Common;

namespace Onboarding.UnitTests.Screening;

/// <summary>The name of a sent file becomes the name of a file when a version is exported, so it is a plain file name.</summary>
public sealed class ListFilesTests
{
    [Theory]
    [InlineData("filename=\"watch.csv\"", "watch.csv")]
    [InlineData("filename*=UTF-8''s%C4%85ra%C5%A1as.csv", "sąrašas.csv")]
    [InlineData("filename=\"../../etc/watch.csv\"", "watch.csv")]
    [InlineData("filename=\"C:\\\\lists\\\\watch.csv\"", "watch.csv")]
    [InlineData("filename=\"..\"", "list")]
    [InlineData("filename*=UTF-8''a%00b.csv", "list")]
    [InlineData("filename*=UTF-8''a%0D%0Ab.csv", "list")]
    [InlineData("filename*=UTF-8''a%7Fb.csv", "list")]
    public async Task A_body_that_is_one_file_has_the_sent_name_if_that_is_a_file_name(string parameter, string name)
    {
        var files = await ListFiles.Read(Request("text/csv", "id\n", $"attachment; {parameter}"), CancellationToken.None);

        files.Should().ContainSingle().Which.Name.Should().Be(name);
    }

    [Theory]
    [InlineData("filename*=UTF-8''a%00b.csv")]
    [InlineData("filename*=UTF-8''a%0Ab.csv")]
    [InlineData("filename=\"..\"")]
    public async Task A_part_without_a_file_name_is_rejected(string parameter)
    {
        var body = $"--x\r\nContent-Disposition: form-data; name=\"files\"; {parameter}\r\n\r\nid\n\r\n--x--\r\n";

        var read = () => ListFiles.Read(Request("multipart/form-data; boundary=x", body, null), CancellationToken.None);

        (await read.Should().ThrowAsync<InvalidInput>()).Which.Findings.Single().Message.Should().Contain("a part has no file name");
    }

    private static HttpRequest Request(string type, string body, string? disposition)
    {
        var context = new DefaultHttpContext
        {
            RequestServices = new ServiceCollection().AddSingleton(new BodyBudget(1_000)).BuildServiceProvider(),
        };
        context.Request.ContentType = type;
        context.Request.Headers.ContentDisposition = disposition;
        context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body));
        return context.Request;
    }
}
