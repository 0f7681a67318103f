using System.CommandLine;
using System.Text.Json;
using MediatR;
using Onboarding.Application.Common.Keys.RotateKeys;

namespace Onboarding.Api.Common.CommandLine;

/// <summary><c>keys rotate</c>: creates a key for all new data, which every instance uses within about a second.</summary>
internal sealed class KeysCommand(IServiceScopeFactory scopes) : ICliCommand
{
    private readonly Option<bool> _json = new("--json") { Description = "Prints the result as one line of JSON." };

    public Command CreateCommand()
    {
        var rotate = new Command("rotate", "Creates a key for new data. The existing keys still decrypt what they protected.") { _json };
        rotate.SetAction(Rotate);
        return new("keys", "Manages the keys that protect bearer tokens and encrypted data.") { rotate };
    }

    private async Task Rotate(ParseResult result, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var key = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new RotateKeys(), cancellationToken);
        var output = result.InvocationConfiguration.Output;
        await output.WriteLineAsync(result.GetValue(_json) ? JsonSerializer.Serialize(new { key }, JsonSerializerOptions.Web) : $"new key  {key}");
    }
}
