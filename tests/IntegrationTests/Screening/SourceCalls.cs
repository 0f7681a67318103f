using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Screening;

/// <summary>The calls about lists with sources, and the answers of sources.</summary>
internal static class SourceCalls
{
    public const string Root = "/onboarding/v1/screening";
    public const string Header = "id,type,name\n";
    public static readonly string Long = Header + string.Concat(Enumerable.Range(1, 30).Select(number => $"w{number},INDIVIDUAL,Ludmila Sorokina {(char)('a' + (number % 26))}bc{number}\n"));

    public static string NewKey() => Payload.Fresh("source-").ToLowerInvariant();

    public static Task<Answer> Define(OnboardingApp app, string key, string? url, int? everyMinutes = null, string? authorization = null)
    {
        var body = new JsonObject { ["name"] = "Our list", ["process"] = "INTERNAL_LIST", ["format"] = "core-csv" };
        if (url is not null)
        {
            body["source"] = new JsonObject { ["url"] = url, ["everyMinutes"] = everyMinutes };
        }

        return app.Send(HttpMethod.Put, $"{Root}/lists/{key}", authorization, body);
    }

    public static Task<Answer> Refresh(OnboardingApp app, string key, string? authorization = null) => app.Send(HttpMethod.Post, $"{Root}/lists/{key}/refresh", authorization);

    public static async Task<JsonNode> Listed(OnboardingApp app, string key, string? authorization = null) =>
        (await app.Send(HttpMethod.Get, $"{Root}/lists", authorization)).ShouldBeOk().Json.AsArray().Single(list => list!["key"]!.GetValue<string>() == key)!;

    public static Task Send(HttpContext context, string content, params (string Name, string Value)[] headers) => SendBytes(context, Encoding.UTF8.GetBytes(content), headers);

    public static Task SendBytes(HttpContext context, byte[] content, params (string Name, string Value)[] headers)
    {
        foreach (var (name, value) in headers)
        {
            context.Response.Headers[name] = value;
        }

        return context.Response.Body.WriteAsync(content).AsTask();
    }

    public static async Task CutShort(HttpContext context)
    {
        context.Response.ContentLength = Long.Length;
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(Long[..100]));
        await context.Response.Body.FlushAsync();
        context.Abort();
    }

    public static byte[] Compressed(string text)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return compressed.ToArray();
    }
}
