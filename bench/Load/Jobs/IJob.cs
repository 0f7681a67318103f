namespace Onboarding.Load.Jobs;

/// <summary>One kind of work.</summary>
public interface IJob
{
    /// <summary>Its name on the command line.</summary>
    string Name { get; }

    /// <summary>Customers in each request.</summary>
    int Customers => 1;

    /// <summary>Connections at the same time, if nobody says otherwise.</summary>
    int Connections => 32;

    /// <summary>What has to be there before.</summary>
    Task Prepare();

    /// <summary>The requests of one connection.</summary>
    IRequests For(int connection);
}

/// <summary>A row of requests.</summary>
public interface IRequests
{
    /// <summary>The next, valid until the one after it is asked for.</summary>
    ReadOnlyMemory<byte> Next();
}
