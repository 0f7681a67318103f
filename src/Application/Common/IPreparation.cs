namespace Onboarding.Application.Common;

/// <summary>Prepares a command before its unit of work begins, by work that takes effect by itself.</summary>
public interface IPreparation<in TRequest>
{
    /// <summary>Prepares the command.</summary>
    Task Prepare(TRequest request, CancellationToken cancellationToken);
}
