using Xunit.Sdk;
using Xunit.v3;

// A program of Pulumi finds its engine and configuration through the environment, which all tests of a process share.
[assembly: Parallelization(Mode = ParallelMode.None)]
