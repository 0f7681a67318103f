using MediatR;
using Microsoft.AspNetCore.Mvc;
using Onboarding.Application.Common;
using Onboarding.Application.Common.Idempotency;

namespace Onboarding.Api.Common.Idempotency;

/// <summary>
/// How controllers marked <see cref="TakesIdempotencyKeyAttribute"/> send their commands: at most once a key. A call that was accepted before is
/// answered as it was then; a refused one left its key free.
/// </summary>
public sealed class IdempotentCalls(IMediator mediator, Claim claim, IKeptAnswers kept, RunningKeys running, ICurrentCaller caller)
{
    /// <summary>Carries out a command, or gives the answer that it was given before. Refuses by <see cref="IdempotencyRefused"/>.</summary>
    /// <param name="context">The request at hand.</param>
    /// <param name="command">The command.</param>
    /// <param name="write">Turns its result into the answer, the same for every call. Pure: it runs inside the unit of work, and may run more than once.</param>
    /// <param name="keyRequired">Whether a call without a key is refused.</param>
    /// <param name="cancellationToken">Counts until the unit of work begins.</param>
    public async Task<IActionResult> Send<T>(
        HttpContext context, ICommand<T> command, Func<T, StoredAnswer> write, bool keyRequired, CancellationToken cancellationToken)
    {
        if (await SentKey.Of(context).Call(caller.Account, context, cancellationToken) is not { } key)
        {
            return keyRequired
                ? throw new IdempotencyRefused(IdempotencyProblem.KeyMissing)
                : new AnswerBytes(write(await mediator.Send(command, cancellationToken)), isReplay: false);
        }

        // Noted before the look at what is kept: who comes after a call that has ended finds its answer.
        using var noted = running.Begin(key) ?? throw new IdempotencyRefused(IdempotencyProblem.StillRunning);
        return await Replay(key, command, cancellationToken) ?? await Claimed(key, command, write, cancellationToken);
    }

    private async Task<IActionResult> Claimed<T>(CallKey key, ICommand<T> command, Func<T, StoredAnswer> write, CancellationToken cancellationToken)
    {
        claim.Make(key, write);
        try
        {
            await mediator.Send(command, cancellationToken);
            return new AnswerBytes(claim.Answer!, isReplay: false);
        }
        catch (AnsweredBefore)
        {
            return await Replay(key, command, cancellationToken) ?? throw new IdempotencyRefused(IdempotencyProblem.StillRunning);
        }
        finally
        {
            claim.Drop();
        }
    }

    private async Task<IActionResult?> Replay<T>(CallKey key, ICommand<T> command, CancellationToken cancellationToken)
    {
        if (await kept.Find(key, cancellationToken) is not { } found)
        {
            return null;
        }

        if (!key.IsFor(found.Request))
        {
            throw new IdempotencyRefused(IdempotencyProblem.KeyReused);
        }

        var answer = found.Answer ?? throw new IdempotencyRefused(IdempotencyProblem.AnswerLost);
        Application.Common.Telemetry.Count(command.GetType().Name, "replayed");
        return new AnswerBytes(answer, isReplay: true);
    }
}
