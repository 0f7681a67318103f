using Onboarding.Application.Access.Contracts;

namespace Onboarding.Api.Common.Access;

/// <summary>
/// Prints the link of the first administrator to standard output, at each start without persons and administrators. It is not logged, because logs
/// are kept and read by others.
/// </summary>
internal static class FirstInvitationReport
{
    /// <summary>Prints the link if there is neither a person nor an administrator.</summary>
    public static async Task PrintFirstInvitation(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<IFirstAdministrator>().NewToken() is { } token)
        {
            var link = app.Services.GetRequiredService<InvitationLinks>().Of(token);
            await System.Console.Out.WriteLineAsync(
                $"No person can sign in yet. The first administrator sets a password by this link, once, within 72 hours: {link}");
        }
    }
}
