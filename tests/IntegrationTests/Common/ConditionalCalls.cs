using System.Net;

namespace Onboarding.IntegrationTests.Common;

/// <summary>Tests a versioned resource: how it is read, and one way to change it, each with additional headers.</summary>
/// <param name="Read">Reads it (GET).</param>
/// <param name="Head">Reads its headers (HEAD).</param>
/// <param name="Change">Changes it, each time to another state.</param>
internal sealed record ConditionalCalls(Func<(string, string)[], Task<Answer>> Read, Func<(string, string)[], Task<Answer>> Head, Func<(string, string)[], Task<Answer>> Change)
{
    /// <summary>Asserts that reads have a tag and are 304 for it, and that changes hold to If-Match and If-None-Match.</summary>
    public async Task ShouldHold()
    {
        var first = await Tag();
        (await Read([("If-None-Match", "\"other\"")])).ShouldBeOk().Body.Should().NotBeEmpty();
        foreach (var list in new[] { first, $"W/{first}", $"\"other\", {first}", "*" })
        {
            var known = await Read([("If-None-Match", list)]);
            known.Status.Should().Be(HttpStatusCode.NotModified, list);
            known.Body.Should().BeEmpty();
            known.Headers["ETag"].Should().Be(first);
            (await Head([("If-None-Match", list)])).Status.Should().Be(HttpStatusCode.NotModified);
        }

        (string, string)[] failing =
        [
            ("If-Match", "\"other\""), ("If-Match", "\"other\", \"another\""), ("If-Match", "no quotes"), ("If-None-Match", "*"), ("If-None-Match", first), ("If-None-Match", "no quotes"),
        ];
        foreach (var condition in failing)
        {
            var failed = await Change([condition]);
            failed.Status.Should().Be(HttpStatusCode.PreconditionFailed, "{0} {1}", condition, failed.Body);
            failed.Json.AsObject().Should().NotBeEmpty();
            (await Tag()).Should().Be(first, "nothing was changed");
        }

        ShouldSucceed(await Change([("If-Match", $"\"other\", {first}")]));
        var second = await Tag();
        second.Should().NotBe(first);
        (await Change([("If-Match", first)])).Status.Should().Be(HttpStatusCode.PreconditionFailed);
        ShouldSucceed(await Change([("If-Match", $"W/{second}")]));
        ShouldSucceed(await Change([("If-Match", "*"), ("If-None-Match", "\"other\"")]));
        ShouldSucceed(await Change([]));
    }

    private async Task<string> Tag() => (await Read([])).ShouldBeOk().Headers["ETag"];

    private static void ShouldSucceed(Answer answer) => ((int)answer.Status).Should().BeInRange(200, 299, answer.Body);
}
