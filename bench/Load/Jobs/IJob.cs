namespace Onboarding.Load.Jobs;

/// <summary>A kind of load.</summary>
public interface IJob
{
    /// <summary>The job's name on the command line.</summary>
    string Name { get; }

    /// <summary>The number of customers in each request.</summary>
    int Customers => 1;

    /// <summary>The default number of simultaneous connections.</summary>
    int Connections => 32;

    /// <summary>Creates the data that the job needs.</summary>
    Task Prepare();

    /// <summary>Creates the requests of one connection.</summary>
    IRequests For(int connection);
}

/// <summary>A sequence of requests.</summary>
public interface IRequests
{
    /// <summary>Returns the next request, which is valid until the following call.</summary>
    ReadOnlyMemory<byte> Next();
}
